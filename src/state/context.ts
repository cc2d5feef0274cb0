import { createContext } from 'svelte';
import type { Commands } from './commands.svelte.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { Dialogs } from './dialogs.svelte.ts';

export const [getDashboard, setDashboard] = createContext<Dashboard>();
export const [getCommands, setCommands] = createContext<Commands>();
export const [getDialogs, setDialogs] = createContext<Dialogs>();
