import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { demoCommunityId, demoCommunityName, demoResidents, demoStaff } from './demo-people';
import type { DemoStage } from './demo-stage';

const registerFile = join(__dirname, '..', '..', 'data', 'roll', 'jinxiu-garden.csv');

/** The community and its staff, with nothing in it yet. */
export async function foundCommunity(stage: DemoStage): Promise<void> {
  await stage.owner.query(
    "insert into community (id, name, kind, settings, created_at) values ($1, $2, 'compound', '{}', $3)",
    [demoCommunityId, demoCommunityName, stage.now],
  );
  for (const { openId, name, role } of demoStaff) {
    await consent(stage, openId);
    await stage.owner.query(
      `insert into role_assignment (community_id, id, account_id, role, holder_name, granted_at)
       select $1, $2, account.id, $3, $4, $5 from account where open_id = $6`,
      [demoCommunityId, uuid(), role, name, stage.now, openId],
    );
  }
}

/** The register, and the residents one can log in as. */
export async function settleResidents(stage: DemoStage): Promise<void> {
  await importRegister(stage);
  for (const resident of demoResidents) {
    await consent(stage, resident.openId);
    await admit(stage, resident);
  }
}

const consent = (stage: DemoStage, openId: string) =>
  stage.as(openId).community.giveConsent.mutate({ version: privacyStatementVersion });

async function importRegister(stage: DemoStage): Promise<void> {
  const administrator = stage.as('dev-administrator').community;
  const contentBase64 = (await readFile(registerFile)).toString('base64');
  const { importId } = await administrator.uploadRegister.mutate({
    fileName: '锦绣花园业主名册.csv',
    contentBase64,
  });
  await administrator.commitRegister.mutate({
    importId,
    leaveOutFaultyLines: false,
    removeMissingUnits: false,
  });
}

async function admit(stage: DemoStage, resident: (typeof demoResidents)[number]): Promise<void> {
  const { openId, name, phone, relation, home } = resident;
  const { rows } = await stage.owner.query<{ id: string }>(
    `select unit.id from unit
     join building on building.community_id = unit.community_id and building.id = unit.building_id
     join entrance on entrance.community_id = unit.community_id and entrance.id = unit.entrance_id
     where unit.community_id = $1 and building.name = $2 and entrance.name = $3 and unit.room_number = $4`,
    [demoCommunityId, home.building, home.entrance, home.room],
  );
  const unitId = rows[0]?.id;
  if (!unitId)
    throw new Error(`the demo register has no ${home.building}${home.entrance}${home.room}`);
  const { bindingId } = await stage
    .as(openId)
    .community.applyForBinding.mutate({ unitId, relation, name, phone, adult: true });
  const grid = stage.as('dev-grid').community;
  const { items } = await grid.listBindingsToReview.query({});
  const application = items.find((item) => item.bindingId === bindingId);
  const personId =
    application?.candidates.find((candidate) => candidate.name === name)?.personId ?? null;
  await grid.approveBinding.mutate({
    bindingId,
    personId,
    expiresAt: null,
    reason: personId === null ? '已核对租赁合同' : null,
  });
}
