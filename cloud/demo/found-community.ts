import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { type DemoPlace, type DemoResident, demoGarden } from './demo-people';
import type { DemoStage } from './demo-stage';

const registers = join(__dirname, '..', '..', 'data', 'roll');

/** The community and its staff, with nothing in it yet. */
export async function foundCommunity(
  stage: DemoStage,
  place: DemoPlace = demoGarden,
): Promise<void> {
  const { id, name: communityName, kind, staff } = place;
  await stage.owner.query(
    "insert into community (id, name, kind, settings, created_at) values ($1, $2, $3, '{}', $4)",
    [id, communityName, kind, stage.now],
  );
  for (const { openId, name, role } of staff) {
    await consent(stage, openId);
    await stage.owner.query(
      `insert into role_assignment (community_id, id, account_id, role, holder_name, granted_at)
       select $1, $2, account.id, $3, $4, $5 from account where open_id = $6`,
      [id, uuid(), role, name, stage.now, openId],
    );
  }
}

/** The register, and the residents one can log in as. */
export async function settleResidents(
  stage: DemoStage,
  place: DemoPlace = demoGarden,
): Promise<void> {
  await importRegister(stage, place);
  for (const resident of place.residents) {
    await consent(stage, resident.openId);
    await admit(stage, place, resident);
  }
}

const consent = (stage: DemoStage, openId: string) =>
  stage.as(openId).community.giveConsent.mutate({ version: privacyStatementVersion });

async function importRegister(
  stage: DemoStage,
  { registrar, registerFile, name }: DemoPlace,
): Promise<void> {
  const { community } = stage.as(registrar);
  const contentBase64 = (await readFile(join(registers, registerFile))).toString('base64');
  const { importId } = await community.uploadRegister.mutate({
    fileName: `${name}名册.csv`,
    contentBase64,
  });
  await community.commitRegister.mutate({
    importId,
    leaveOutFaultyLines: false,
    removeMissingUnits: false,
  });
}

async function admit(
  stage: DemoStage,
  { id, reviewer }: DemoPlace,
  resident: DemoResident,
): Promise<void> {
  const { openId, name, phone, relation, home } = resident;
  const { rows } = await stage.owner.query<{ id: string }>(
    `select unit.id from unit
     join building on building.community_id = unit.community_id and building.id = unit.building_id
     left join entrance on entrance.community_id = unit.community_id and entrance.id = unit.entrance_id
     where unit.community_id = $1 and building.name = $2 and entrance.name is not distinct from $3
       and unit.room_number = $4`,
    [id, home.building, home.entrance, home.room],
  );
  const unitId = rows[0]?.id;
  if (!unitId)
    throw new Error(`the demo register has no ${home.building}${home.entrance ?? ''}${home.room}`);
  const { bindingId } = await stage
    .as(openId)
    .community.applyForBinding.mutate({ unitId, relation, name, phone, adult: true });
  const review = stage.as(reviewer).community;
  const { items } = await review.listBindingsToReview.query({});
  const application = items.find((item) => item.bindingId === bindingId);
  const personId =
    application?.candidates.find((candidate) => candidate.name === name)?.personId ?? null;
  await review.approveBinding.mutate({
    bindingId,
    personId,
    expiresAt: null,
    reason: personId === null ? '已核对租赁合同' : null,
  });
}
