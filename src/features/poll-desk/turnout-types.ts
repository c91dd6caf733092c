import type { CloudOutputs } from '@/src/platform/cloud';

type Polls = CloudOutputs['polls'];

export type Turnout = Polls['turnout'];
export type BuildingTurnout = NonNullable<Turnout['buildings']>[number];
export type TurnoutOfBuilding = Polls['turnoutOfBuilding'];
export type RoomTile = Polls['turnoutOfRooms']['items'][number];
export type MissingVoter = Polls['missingVoters']['items'][number];
export type ReminderPreview = Polls['previewReminders'];
