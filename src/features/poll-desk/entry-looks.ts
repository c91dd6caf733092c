import type { Channel } from '@/shared/polls/channels';
import { type EntryState, entryStates } from '@/shared/polls/entries/entry-life-cycle';
import type { Look } from '@/src/features/polls/public';
import type { IconName } from '@/src/ui/icon/icon';
import type { ListedEntry } from './entry-types';

export const channelIcons: Record<Channel, IconName> = {
  app: 'vote',
  paper: 'file-text',
  telephone: 'phone',
  doorToDoor: 'door-open',
  proxy: 'handshake',
};

const stateLooks: Record<EntryState, Omit<Look, 'word'>> = {
  entered: { icon: 'hourglass', tone: 'warning' },
  confirmed: { icon: 'circle-check', tone: 'success' },
  rejected: { icon: 'undo-2', tone: 'danger' },
  withdrawn: { icon: 'ban', tone: 'neutral' },
};

/** Where an entry stands; a confirmed one that is not counted says so. */
export const entryLook = ({ state, setAside }: Pick<ListedEntry, 'state' | 'setAside'>): Look =>
  setAside === null
    ? { word: entryStates[state], ...stateLooks[state] }
    : { word: '已核对，不计票', icon: 'archive', tone: 'neutral' };
