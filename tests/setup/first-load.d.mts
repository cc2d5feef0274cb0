/** Names of the scripts that a first load of the built page fetches, and of those that its worker does. */
export function firstLoad(): { page: string[]; worker: string[] };
