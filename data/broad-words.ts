const broad = `
accelerator access accuracy ai application architecture batch behavior cluster code communication computation compute core
cost cpu data dataset device distribute dl dnn energy execution gpu hardware inference infrastructure input instance job
kernel language latency layer learn library load machine management memory ml network nn node operator optimization
optimizer output parallel parallelism parameter pattern performance platform policy power prediction price processor
production program request resource run runtime sample schedule search server service software storage task throughput
token trace traffic train tune user workload
`;

/**
 * Words that say what papers of the field use or measure (accuracy, network, resource): they tell topics apart, but alone
 * name none; as terms, that is after folding.
 */
export const broadWords: ReadonlySet<string> = new Set(broad.trim().split(/\s+/));
