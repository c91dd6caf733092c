import { z } from 'zod';
import { type Block, keepDocument, keptDocumentSchema, makePdf } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { certificatePdf } from '@/cloud/polls/public';
import { readVersion } from '@/cloud/texts/public';
import { Refusal } from '@/shared/refusals';
import { type Adoption, adoptionOf } from '../adoption/adoption-of';
import { numberedClauses } from '../clauses/numbered-clauses';
import { type Revision, readConvention, textOf } from '../convention-rows';
import { readFiling, readPublication, readRevision } from './filing-rows';
import { adoptedStates } from './newest-packaged';
import { conventionPaper, type PaperOf } from './package/convention-paper';
import { meetingBlocks } from './package/meeting-paper';
import { opinionsBlocks } from './package/opinions-paper';
import { type PackagedFile, packagedPhotos } from './package/packaged-photos';
import { publicationBlocks } from './package/publication-paper';
import { reviewBlocks } from './package/review-paper';
import { textBlocks } from './package/text-paper';
import { zipWithManifest } from './package/zip-with-manifest';

/** Bytes of photos that go into one package: with the papers it stays below what a document may have. */
const mostPhotoBytes = 15 * 1024 * 1024;

/**
 * The filing package (备案材料) of an adopted edition: the text, the opinions, the review, attendance
 * and vote or the poll's certificate, filing and publication, and the photos, in one ZIP with the
 * SHA-256 of each.
 *
 * @throws Refusal conventionNotFound, filingPackageNotYet, documentTooLarge
 */
export const makeFilingPackage = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), edition: z.int32().min(1) }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { conventionId, edition } }) => {
    const { name } = await readConvention(ctx, conventionId);
    const revision = await adoptedRevision(ctx, conventionId, edition);
    const adoption = await adoptionOf(ctx, revision);
    if (!adoption) throw new Refusal('filingPackageNotYet');
    const { version } = revision;
    const paperOf: PaperOf = {
      ...{ conventionName: name, edition, printedAt: ctx.now },
      communityName: await communityName(ctx),
    };
    const files = await papers(ctx, revision, { adoption, paperOf });
    const { photos, left } = await packagedPhotos(
      ctx,
      await photosOf(ctx, revision, adoption),
      mostPhotoBytes,
    );
    const bytes = zipWithManifest([...files, ...photos], {
      lines: [
        `${paperOf.communityName}《${name}》第${edition}版备案材料`,
        `文字：草案第 ${version} 稿，SHA-256 ${adoption.digest}`,
      ],
      left,
      madeAt: ctx.now,
    });
    await recordDeed(ctx, 'conventions.makeFilingPackage', conventionId, { edition });
    return keepDocument(ctx, { title: `备案材料 ${name} 第${edition}版`, type: 'zip', bytes });
  });

type Adopted = Revision & { version: number };

async function adoptedRevision(
  ctx: MemberContext,
  conventionId: string,
  edition: number,
): Promise<Adopted> {
  const revision = await readRevision(ctx, conventionId, edition);
  const isAdopted = adoptedStates.some((state) => state === revision?.state);
  if (!revision || !isAdopted || revision.version === null) {
    throw new Refusal('filingPackageNotYet');
  }
  return { ...revision, version: revision.version };
}

/** The papers in the order of the steps. */
async function papers(
  ctx: MemberContext,
  revision: Adopted,
  { adoption, paperOf }: { adoption: Adoption; paperOf: PaperOf },
): Promise<PackagedFile[]> {
  const paper = async (name: string, kind: string, blocks: Block[]) => ({
    name: `${name}.pdf`,
    bytes: await makePdf(
      {
        title: `${kind} ${paperOf.conventionName}`,
        sheets: [conventionPaper(paperOf, kind, blocks)],
      },
      ctx.now,
    ),
  });
  const text = await readVersion(ctx, textOf(revision.conventionId), revision.version);
  const clauses = await numberedClauses(ctx, revision.conventionId, text.paragraphs);
  const publication = await readPublication(ctx, revision);
  const notice = publication && (await noticeOf(ctx, publication.noticeId));
  return [
    await paper(
      '1-公约文本',
      '公约文本',
      textBlocks(text, clauses, { ...text, version: text.number }),
    ),
    await paper('2-征集意见汇总', '征集意见汇总', await opinionsBlocks(ctx, revision)),
    await paper('3-审核记录', '审核记录', await reviewBlocks(ctx, revision)),
    adoption.by === 'meeting'
      ? await paper('4-会议记录', '会议到会和表决记录', meetingBlocks(adoption.meeting))
      : {
          name: '4-表决结果证书.pdf',
          bytes: (await certificatePdf(ctx, adoption.poll.pollId)).bytes,
        },
    await paper(
      '5-备案公布记录',
      '备案公布记录',
      publicationBlocks(revision, await readFiling(ctx, revision), publication, notice),
    ),
  ];
}

async function photosOf(ctx: MemberContext, revision: Revision, adoption: Adoption) {
  const sheets = adoption.by === 'meeting' ? adoption.meeting.photoIds : [];
  const receipts = (await readFiling(ctx, revision))?.photoIds ?? [];
  const named = (kind: string, ids: readonly string[]) =>
    ids.map((fileId, at) => ({ name: `照片-${kind}-${at + 1}`, fileId }));
  return [...named('签到表', sheets), ...named('备案回执', receipts)];
}

const noticeOf = ({ transaction, communityId }: MemberContext, noticeId: string) =>
  transaction
    .selectFrom('notice')
    .select(['title', 'body'])
    .where('communityId', '=', communityId)
    .where('id', '=', noticeId)
    .executeTakeFirstOrThrow();

async function communityName({ transaction, communityId }: MemberContext): Promise<string> {
  const { name } = await transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return name;
}
