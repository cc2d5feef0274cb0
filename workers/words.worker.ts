import { serveWords } from './own/word-reader.ts';

serveWords(self);
