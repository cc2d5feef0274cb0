import { createContext } from 'svelte';
import type { Dashboard } from './dashboard.svelte.ts';

export const [getDashboard, setDashboard] = createContext<Dashboard>();
