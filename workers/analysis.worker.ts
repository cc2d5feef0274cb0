import { handlers } from './jobs.ts';
import { serve } from './rpc/serve.ts';

serve(self, handlers);
