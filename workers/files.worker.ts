import { makeOwn } from './own/make.ts';
import { preview } from './own/preview.ts';
import type { FileJob } from './rpc/protocol.ts';
import { serve, type Handlers } from './rpc/serve.ts';

serve(self, { read: ({ files }) => preview(files), make: makeOwn } satisfies Pick<
  Handlers,
  FileJob
>);
