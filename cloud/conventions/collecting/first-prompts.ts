import { v7 as uuid } from 'uuid';
import { readVersion } from '@/cloud/texts/public';
import { collectingLimits } from '@/shared/conventions/collecting/collecting-limits';
import { conventionTemplates } from '@/shared/conventions/templates/convention-templates';
import type { ConventionContext } from '../convention-context';
import { type Convention, textOf } from '../convention-rows';
import './tables';

const aboutChapter = '这一章哪些地方好用，哪些要改，还缺什么？';

/**
 * What is asked at first: of an edition in force its own chapters, else those of the template. Staff may
 * change it until somebody has answered.
 */
export async function writeFirstPrompts(
  context: ConventionContext,
  { id: conventionId, kind }: Convention,
  revision: number,
  versionInForce: number | null,
): Promise<void> {
  const { transaction, communityId } = context;
  const own =
    versionInForce === null ? [] : await chaptersOf(context, conventionId, versionInForce);
  const prompts = own.length > 0 ? own : fromTemplate(kind);
  await transaction
    .insertInto('conventionPrompt')
    .values(
      prompts.map((prompt, position) => ({
        ...{ communityId, conventionId, id: uuid(), revision, position },
        ...prompt,
      })),
    )
    .execute();
}

async function chaptersOf(context: ConventionContext, conventionId: string, version: number) {
  const { paragraphs } = await readVersion(context, textOf(conventionId), version);
  return paragraphs
    .filter(({ kind }) => kind === 'heading')
    .slice(0, collectingLimits.prompts.max)
    .map(({ text }) => ({
      chapter: Array.from(text).slice(0, collectingLimits.chapter.max).join(''),
      question: aboutChapter,
    }));
}

const fromTemplate = (kind: Convention['kind']) =>
  conventionTemplates[kind].chapters.map(({ heading, prompt }) => ({
    chapter: heading,
    question: prompt,
  }));
