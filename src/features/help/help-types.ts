import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['volunteering'];

export type HelpCardData = Outputs['listHelp']['items'][number];
export type HelpToSettle = Outputs['listHelpToSettle']['items'][number];
export type HelpDetail = Outputs['helpDetail'];
export type HelpCourse = NonNullable<HelpDetail['course']>;
export type HelpMeans = Outputs['helpMeans'];
