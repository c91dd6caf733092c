import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['conventions'];

export type Coverage = Outputs['coverage'];
export type CoveredBuilding = Coverage['buildings'][number];
export type CoveredHome = Outputs['coverageOfBuilding']['items'][number];
export type SignedEntry = Outputs['listSigned']['items'][number];
export type HomesToCollect = Outputs['homesToCollect'];
export type HomeToCollect = HomesToCollect['items'][number];
