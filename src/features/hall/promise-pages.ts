import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';
const desk = '/features/hall-desk/pages';

/** Addresses of the pages about carrying out topics, with their parameters. */
export const promisePage = `${folder}/promise/index`;

export const openPromise = (topicId: string): void => openPage(promisePage, { topicId });
/** An earlier time the topic was carried out. */
export const openEarlierPromise = (topicId: string, round: number): void =>
  openPage(promisePage, { topicId, round: String(round) });
/** After the plan or the report was published: going back skips the form. */
export const showPromise = (topicId: string): void => replacePage(promisePage, { topicId });
export const openPromises = (): void => openPage(`${folder}/promises/index`);
export const openPlanPromise = (topicId: string): void =>
  openPage(`${desk}/plan-promise/index`, { topicId });
export const openNoteProgress = (topicId: string): void =>
  openPage(`${desk}/note-progress/index`, { topicId });
export const openWriteReport = (topicId: string): void =>
  openPage(`${desk}/write-report/index`, { topicId });
