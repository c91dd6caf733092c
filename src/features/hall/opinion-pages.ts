import { openPage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';

/** Addresses of the pages where a topic is talked over, in one place. */
export const openOpinions = (topicId: string): void =>
  openPage(`${folder}/opinions/index`, { topicId });
export const openWriteStatement = (topicId: string): void =>
  openPage(`${folder}/write-statement/index`, { topicId });
/** Who thinks alike: what all agree on, what each group stands for. */
export const openOpinionGroups = (topicId: string): void =>
  openPage(`${folder}/opinion-groups/index`, { topicId });
export const openArguments = (topicId: string): void =>
  openPage(`${folder}/arguments/index`, { topicId });
export const openWriteArgument = (topicId: string): void =>
  openPage(`${folder}/write-argument/index`, { topicId });
