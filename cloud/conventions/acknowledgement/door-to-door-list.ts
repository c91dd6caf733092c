import { z } from 'zod';
import {
  type Block,
  keepDocument,
  keptDocumentSchema,
  makePdf,
  type Sheet,
} from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { maskName } from '@/shared/community/register/mask-person';
import { signingMeans, signingVisits } from '@/shared/conventions/acknowledgement/signing-words';
import { groupedBy } from '@/shared/grouped-by';
import { Refusal } from '@/shared/refusals';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { type HeldEdition, readEdition } from './held-edition';
import { type HomeDetails, homeDetails } from './home-details';
import { allHomes, type CountedHome, countedHomes, homesOfBuilding } from './home-pages';

/** Homes of one list: more are printed building by building. */
const mostHomes = 500;

/**
 * The list to walk from door to door (上门名单): homes in which somebody has not signed the edition in
 * force, with boxes for what is found there. Those who said they do not want to are left out.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, everyHomeSigned, tooManyHomesToPrint
 */
export const doorToDoorList = operation('conventions.collectInPerson')
  .input(z.object({ conventionId: z.uuid(), buildingId: z.uuid().nullable() }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { conventionId, buildingId } }) => {
    const held = await readEdition(ctx, conventionId);
    const found = await countedHomes(ctx, held, {
      within: buildingId === null ? allHomes(ctx) : homesOfBuilding(ctx, buildingId),
      ...{ onlyUnsigned: true, after: null, limit: mostHomes + 1 },
    });
    if (found.length > mostHomes) throw new Refusal('tooManyHomesToPrint', { most: mostHomes });
    const unitIds = found.map(({ unitId }) => unitId);
    const detailsOf = await homeDetails(ctx, held, unitIds);
    const homes = found
      .map((home) => ({ ...home, ...detailsOf(home.unitId) }))
      .filter(({ visits }) => visits[0]?.outcome !== 'declined');
    if (homes.length === 0) throw new Refusal('everyHomeSigned');
    const { name: communityName } = await ctx.transaction
      .selectFrom('community')
      .select('name')
      .where('id', '=', ctx.communityId)
      .executeTakeFirstOrThrow();
    const title = `公约签署上门名单 ${held.conventionName}`;
    const sheet = doorSheet(communityName, held, homes, ctx.now);
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    const details = { buildingId, homes: homes.length };
    await recordDeed(ctx, 'conventions.printDoorToDoor', conventionId, details);
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

type Home = CountedHome & HomeDetails;

function doorSheet(
  communityName: string,
  { conventionName, edition, basis }: HeldEdition,
  homes: readonly Home[],
  printedAt: Date,
): Sheet {
  const kind = '公约签署上门名单';
  const boxes = Object.values(signingVisits)
    .map(({ name }) => `□${name}`)
    .join('　');
  const groups = groupedBy(homes, ({ buildingId, entranceId }) => `${buildingId}${entranceId}`);
  return {
    head: { communityName, kind, title: conventionName, label: `第${edition}版` },
    foot: `${kind} · 第${edition}版 · 打印于 ${shanghaiTimeText(printedAt)} · ${conventionName}`,
    blocks: [
      { kind: 'heading', text: `还没有签署的 ${homes.length} 户` },
      {
        kind: 'text',
        text: `${shanghaiTimeText(printedAt)} 的情况。${signingMeans} 名单只给上门的人用，用完请销毁，不要拍照传给别人。`,
      },
      ...[...groups.values()].map(
        (group): Block => ({
          kind: 'table',
          columns: [
            { title: '房号', share: 18 },
            { title: '称呼', share: 16 },
            ...(basis === 'person' ? [{ title: '已签', share: 8 }] : []),
            { title: '这次上门', share: 30 },
            { title: '以前', share: 14 },
          ],
          rows: group.map(({ label, people, visits, asked, signed }) => [
            label.full,
            people.map(({ name }) => maskName(name)).join('、'),
            ...(basis === 'person' ? [`${signed}/${asked}`] : []),
            boxes,
            visits[0] ? signingVisits[visits[0].outcome].name : '',
          ]),
        }),
      ),
      { kind: 'signatures', names: ['上门人', '日期'] },
    ],
  };
}
