import { v7 as uuid } from 'uuid';
import type { StaffRole } from '@/shared/roles';
import type { Client, TestCloud } from './test-cloud';

/**
 * Builders for a community in the database, written as the owner of the tables so that a test of
 * one feature does not depend on the operations of another.
 */
export interface TestCommunity {
  id: string;
  buildingId: string;
  entranceId: string;
  /** A unit of building 1栋, entrance 1单元, with its owners on the register. */
  aUnit: (options?: UnitOptions) => Promise<TestUnit>;
  /** A person with an account, consented, with no binding and no role. */
  aStranger: () => Promise<TestPerson>;
  /** A person with an account and an approved binding to a unit. */
  aResident: (options?: ResidentOptions) => Promise<TestPerson>;
  /** A person with an account and a staff role. */
  aStaffMember: (role: StaffRole) => Promise<TestPerson>;
}

export interface UnitOptions {
  roomNumber?: string;
  /** 0.01 m² */
  areaHundredths?: number;
  kind?: 'dwelling' | 'shop' | 'office' | 'parking' | 'storage' | 'household';
  isDeveloper?: boolean;
  /** Names of owners to make; each gets a phone. Default: one. */
  ownerNames?: string[];
  /** Persons already on the register, instead of new ones. */
  ownerIds?: string[];
}

export interface TestUnit {
  id: string;
  roomNumber: string;
  owners: { personId: string; name: string; phone: string }[];
}

export interface ResidentOptions {
  unit?: TestUnit;
  relation?: 'owner' | 'coOwner' | 'householdMember' | 'family' | 'tenant';
  /** Which of the unit's owners this is; default the first. */
  owner?: number;
  adult?: boolean;
  expiresAt?: Date;
}

export interface TestPerson {
  accountId: string;
  openId: string;
  personId: string | null;
  /** The app's typed client, logged in as this person, this community chosen. */
  client: Client;
}

export async function aCommunity(
  cloud: TestCloud,
  options: {
    name?: string;
    kind?: 'compound' | 'village' | 'residentialCommunity';
    settings?: object;
  } = {},
): Promise<TestCommunity> {
  const [id, buildingId, entranceId] = [uuid(), uuid(), uuid()];
  const run = (statement: string, values: unknown[]) => cloud.owner.query(statement, values);
  await run(
    'insert into community (id, name, kind, settings, created_at) values ($1, $2, $3, $4, $5)',
    [
      id,
      options.name ?? '测试小区',
      options.kind ?? 'compound',
      JSON.stringify(options.settings ?? {}),
      cloud.now,
    ],
  );
  await run("insert into building (community_id, id, name, position) values ($1, $2, '1栋', 1)", [
    id,
    buildingId,
  ]);
  await run(
    "insert into entrance (community_id, id, building_id, name, position) values ($1, $2, $3, '1单元', 1)",
    [id, entranceId, buildingId],
  );

  let made = 0;
  const anAccount = async (): Promise<TestPerson> => {
    made += 1;
    const [accountId, openId] = [uuid(), `dev-test-${id.slice(-6)}-${made}`];
    await run(
      "insert into account (id, open_id, consent_version, consented_at) values ($1, $2, '1', $3)",
      [accountId, openId, cloud.now],
    );
    return { accountId, openId, personId: null, client: cloud.as(openId, id) };
  };

  const aPersonOfRegister = async (name: string, phone: string): Promise<string> => {
    const personId = uuid();
    await run(
      'insert into roll_person (community_id, id, name, phone, created_at) values ($1, $2, $3, $4, $5)',
      [id, personId, name, phone, cloud.now],
    );
    return personId;
  };

  const aUnit: TestCommunity['aUnit'] = async (unitOptions = {}) => {
    made += 1;
    const unitId = uuid();
    const roomNumber = unitOptions.roomNumber ?? `${100 + made}`;
    await run(
      `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, is_developer, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        unitId,
        buildingId,
        entranceId,
        roomNumber,
        unitOptions.kind ?? 'dwelling',
        unitOptions.areaHundredths ?? 10_000,
        made,
        unitOptions.isDeveloper ?? false,
        cloud.now,
      ],
    );
    const owners: TestUnit['owners'] = [];
    for (const personId of unitOptions.ownerIds ?? [])
      owners.push({ personId, name: '', phone: '' });
    const names = unitOptions.ownerIds ? [] : (unitOptions.ownerNames ?? [`业主${made}`]);
    for (const [position, name] of names.entries()) {
      const phone = `1990${String(made).padStart(5, '0')}${String(position).padStart(2, '0')}`;
      owners.push({ personId: await aPersonOfRegister(name, phone), name, phone });
    }
    for (const [position, owner] of owners.entries()) {
      await run(
        `insert into unit_person (community_id, id, unit_id, person_id, relation, position, valid_from)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          uuid(),
          unitId,
          owner.personId,
          unitOptions.kind === 'household' ? (position === 0 ? 'head' : 'member') : 'owner',
          position,
          cloud.now,
        ],
      );
    }
    return { id: unitId, roomNumber, owners };
  };

  return {
    id,
    buildingId,
    entranceId,
    aUnit,
    aStranger: anAccount,
    aResident: async ({ unit, relation = 'owner', owner = 0, adult = true, expiresAt } = {}) => {
      const account = await anAccount();
      const home = unit ?? (await aUnit());
      const bindsPerson = relation !== 'family' && relation !== 'tenant';
      const person = bindsPerson ? home.owners[owner] : undefined;
      await run(
        `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at, decided_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'approved', $9, $10, $10, $11)`,
        [
          id,
          uuid(),
          account.accountId,
          home.id,
          relation,
          person?.name || '住户',
          person?.phone || '19800000000',
          adult,
          person?.personId ?? null,
          cloud.now,
          expiresAt ?? null,
        ],
      );
      if (person) {
        await run(
          'insert into claimed_person (community_id, person_id, account_id, claimed_at) values ($1, $2, $3, $4) on conflict do nothing',
          [id, person.personId, account.accountId, cloud.now],
        );
      }
      return { ...account, personId: person?.personId ?? null };
    },
    aStaffMember: async (role) => {
      const account = await anAccount();
      await run(
        'insert into role_assignment (community_id, id, account_id, role, granted_at) values ($1, $2, $3, $4, $5)',
        [id, uuid(), account.accountId, role, cloud.now],
      );
      return account;
    },
  };
}
