import { resolve } from 'node:path';
import { firstLoad } from './first-load.mjs';

const { page, worker } = firstLoad();
const paths = (names) => names.map((name) => resolve('dist/assets', name));

export default [
  {
    name: 'first-load JavaScript of the page',
    path: paths(page),
    limit: '90 kB',
    gzip: true,
  },
  {
    name: 'first-load JavaScript with the analysis worker',
    path: paths([...page, ...worker]),
    limit: '120 kB',
    gzip: true,
  },
];
