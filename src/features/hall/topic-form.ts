import type { CommonPart } from '@/shared/hall/common-parts';
import type { HallRefusal } from '@/shared/hall/refusals';
import type { TopicCategory } from '@/shared/hall/topic-categories';
import { topicProblems } from '@/shared/hall/topic-rules';
import { refusalMessage } from '@/shared/refusals';
import type { CitedClauseData } from '@/src/features/conventions/public';
import type { Photo } from '@/src/platform/photos';
import { type NeighbourForm, neighbourFormProblems } from './neighbour-form';

/** A topic while it is being written. */
export type TopicForm = {
  category: TopicCategory | null;
  /** null: the whole community. */
  buildingId: string | null;
  /** null: none of the common parts. */
  commonPart: CommonPart | null;
  place: string;
  title: string;
  body: string;
  proposal: string;
  photos: Photo[];
  /** Clauses of conventions it cites. */
  cites: CitedClauseData[];
  /** Whom it is raised for; null: the author themselves. */
  neighbour: NeighbourForm | null;
};

export const emptyForm: TopicForm = {
  category: null,
  buildingId: null,
  commonPart: null,
  place: '',
  title: '',
  body: '',
  proposal: '',
  photos: [],
  cites: [],
  neighbour: null,
};

/** Whether nothing was written that would be worth keeping. */
export const isBlank = ({ place, title, body, proposal, photos }: TopicForm): boolean =>
  `${place}${title}${body}${proposal}`.trim() === '' && photos.length === 0;

/** The form as the server takes it; for whom it is goes there only when it is handed in. */
export const contentOf = ({ photos, cites, neighbour: _told, ...content }: TopicForm) => ({
  ...content,
  cites: cites.map(({ conventionId, paragraphId }) => ({ conventionId, paragraphId })),
  photoIds: photos.map(({ fileId }) => fileId),
});

export type FormField = keyof Omit<TopicForm, 'buildingId' | 'commonPart' | 'cites' | 'neighbour'>;

const fieldOf: Partial<Record<HallRefusal['code'], FormField>> = {
  topicCategoryMissing: 'category',
  topicPlaceLength: 'place',
  topicTitleLength: 'title',
  topicBodyLength: 'body',
  topicProposalLength: 'proposal',
  topicPhotosTooMany: 'photos',
  topicPhotosRepeated: 'photos',
};

/** What is still wrong, in words beside its field; the server judges by the same rules. */
export function formProblems(form: TopicForm): Partial<Record<FormField, string>> {
  const { category, ...content } = contentOf(form);
  const problems: Partial<Record<FormField, string>> = {};
  for (const { code, details } of topicProblems({ ...content, category: category ?? '' })) {
    const field = fieldOf[code];
    if (field) problems[field] = refusalMessage(code, details ?? {});
  }
  return problems;
}

/** Whether the form could be handed in as it is. */
export const isComplete = (form: TopicForm): boolean =>
  Object.keys(formProblems(form)).length === 0 &&
  (form.neighbour === null || Object.keys(neighbourFormProblems(form.neighbour)).length === 0);
