import type { HallRefusal } from '@/shared/hall/refusals';
import type { TopicCategory } from '@/shared/hall/topic-categories';
import { topicProblems } from '@/shared/hall/topic-rules';
import { refusalMessage } from '@/shared/refusals';
import type { Photo } from '@/src/platform/photos';

/** A topic while it is being written. */
export type TopicForm = {
  category: TopicCategory | null;
  /** null: the whole community. */
  buildingId: string | null;
  place: string;
  title: string;
  body: string;
  proposal: string;
  photos: Photo[];
};

export const emptyForm: TopicForm = {
  category: null,
  buildingId: null,
  place: '',
  title: '',
  body: '',
  proposal: '',
  photos: [],
};

/** Whether nothing was written that would be worth keeping. */
export const isBlank = ({ place, title, body, proposal, photos }: TopicForm): boolean =>
  `${place}${title}${body}${proposal}`.trim() === '' && photos.length === 0;

/** The form as the server takes it. */
export const contentOf = ({ photos, ...content }: TopicForm) => ({
  ...content,
  photoIds: photos.map(({ fileId }) => fileId),
});

export type FormField = keyof Omit<TopicForm, 'buildingId'>;

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
