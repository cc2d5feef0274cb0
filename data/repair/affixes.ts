/** Prefixes written closed as readily as with a hyphen, so that neither spelling is damage. */
export const prefixes: ReadonlySet<string> = new Set(
  (
    'a ab above ad ante anti arch arg audio auto back be bi bio by centi co con contra ' +
    'counter cross cyber deca dis down electro em en equi ex extra far fore full geo half ' +
    'hetero hexa homo hyper hypo il im in infra inter intra ir iso kilo log macro mal max ' +
    'mega meta micro mid milli min mini mis mono multi nano neo neuro non off omni on out ' +
    'over pan para peri photo poly post pre pro proto pseudo psycho quasi radio re retro self ' +
    'semi socio sub super supra tele thermo trans tri turbo ultra un under uni up vice video'
  ).split(' '),
);

/** Prefixes that English writes closed and never leaves hanging. */
export const closedPrefixes: ReadonlySet<string> = new Set(['un', 'dis', 'mis', 'ir', 'il']);

/** Words that often grow together with the one before, so that neither spelling is damage. */
export const closers: ReadonlySet<string> = new Set(
  (
    'able away back base bed bench board book bound box boxes by card case cast down end flow ' +
    'fold ful full ground hand hold house in land less life light like line lines list load ' +
    'log made man mark market mentioned ness net off on out over pad page pair pass path ' +
    'piece place plane play point points pool port print proof rate rates scale scaled scales ' +
    'scaling series set sets shift ship shot side site size space spaces spot stamp state stone ' +
    'stream table tail taking text time times track tracks truth tune tuned tuning type up ware ' +
    'watch way ways while wide wise word words work works yard'
  ).split(' '),
);

/** Second parts of compound adjectives that always take a hyphen. */
export const heads: ReadonlySet<string> = new Set(
  (
    'accelerated agnostic assisted available aware based bounded constrained critical ' +
    'dependent dimensional driven efficient friendly grained guided intensive level optimal ' +
    'oriented parallel specific tolerant'
  ).split(' '),
);

/** What systems have several of, so that per- stands before it with a hyphen. */
export const units: ReadonlySet<string> = new Set(
  (
    'batch channel chip client core device epoch example expert flow frame gpu host input ' +
    'instance iteration job kernel layer machine microservice node operator output packet query ' +
    'rack request sample server service stage step task tenant thread tier token user worker'
  ).split(' '),
);

/** Those of them, and their plurals, before which inter- and intra- stand with a hyphen as well. */
export const peers: ReadonlySet<string> = new Set(
  (
    'batch batches chip chips core cores device devices gpu gpus job jobs operator operators ' +
    'request requests server servers stage stages task tasks tenant tenants thread threads ' +
    'token tokens worker workers'
  ).split(' '),
);

/** Words that continue a sentence after a suspended hyphen (data- and model-parallel). */
export const continuations: ReadonlySet<string> = new Set(
  'and or nor but to as at by in of on the vs versus than rather through instead not plus'.split(
    ' ',
  ),
);
