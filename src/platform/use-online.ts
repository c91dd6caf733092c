import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const watch = (listener: () => void) => onlineManager.subscribe(listener);
const read = () => onlineManager.isOnline();

/** Whether the phone says it has a network; it can still be a bad one. */
export const useOnline = (): boolean => useSyncExternalStore(watch, read, read);
