import { isCardQuicker, type TrialSize } from './painting/trial.ts';

self.addEventListener('message', ({ data }: MessageEvent<TrialSize>) => {
  self.postMessage(isCardQuicker(data));
});
