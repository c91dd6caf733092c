import { topicProblems } from '@/shared/hall/topic-rules';
import { refusalMessage } from '@/shared/refusals';

type Part = { title: string; body: string; category: string | null };

const fields = {
  topicTitleLength: 'title',
  topicBodyLength: 'body',
  topicCategoryMissing: 'category',
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** What keeps a matter from being split off, beside its field, by the rules every author keeps. */
export function partProblems({ title, body, category }: Part): Partial<Record<Field, string>> {
  const draft = { title, body, category: category ?? '', place: '', proposal: '', photoIds: [] };
  const problems: Partial<Record<Field, string>> = {};
  for (const { code, details } of topicProblems(draft)) {
    if (code in fields) {
      problems[fields[code as keyof typeof fields]] = refusalMessage(code, details ?? {});
    }
  }
  return problems;
}
