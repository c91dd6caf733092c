import type { StaffRole } from '@/shared/roles';

export const demoCommunityId = '01900000-0000-7000-8000-000000000001';

export const demoCommunityName = '锦绣花园';
/** A table that stands as long as the demo is being loaded: its name alone says so. */
export const loadingMark = 'demo_community_loading';

export interface DemoStaffMember {
  openId: string;
  name: string;
  role: StaffRole;
  description: string;
}

export interface DemoResident {
  openId: string;
  /** As the register has them. */
  name: string;
  phone: string;
  home: { building: string; entrance: string | null; room: string };
  relation: 'owner' | 'coOwner' | 'householdMember' | 'family' | 'tenant';
  description: string;
}

/** A community of the demo, with everybody one can log in as. */
export interface DemoPlace {
  id: string;
  name: string;
  kind: 'compound' | 'village';
  /** In data/roll. */
  registerFile: string;
  staff: readonly DemoStaffMember[];
  residents: readonly DemoResident[];
  /** Of the staff: who imports the register, and who lets people in. */
  registrar: string;
  reviewer: string;
}

export const demoStaff: readonly DemoStaffMember[] = [
  {
    openId: 'dev-administrator',
    name: '陈静',
    role: 'administrator',
    description: '社区管理员：名册、角色、设置',
  },
  {
    openId: 'dev-committee',
    name: '周明',
    role: 'ownersCommittee',
    description: '业主委员会：公告、答复议题、组织表决',
  },
  {
    openId: 'dev-property',
    name: '林涛',
    role: 'propertyManager',
    description: '物业服务中心：公告、审核住户',
  },
  {
    openId: 'dev-supervisor',
    name: '何兰',
    role: 'supervisoryCommittee',
    description: '监督委员会：查看操作记录',
  },
  {
    openId: 'dev-moderator',
    name: '沈洁',
    role: 'moderator',
    description: '议事厅管理员：审核大家写的内容',
  },
  { openId: 'dev-grid', name: '吴敏', role: 'gridWorker', description: '网格员：审核住户' },
];

const entranceOne = (room: string) => ({ building: '1栋', entrance: '1单元', room });

export const demoResidents: readonly DemoResident[] = [
  {
    openId: 'dev-owner',
    name: '夏宇',
    phone: '19800006690',
    home: entranceOne('101'),
    relation: 'owner',
    description: '业主，1栋1单元101',
  },
  {
    openId: 'dev-owner-elder',
    name: '胡鹏雨',
    phone: '19900002717',
    home: entranceOne('103'),
    relation: 'owner',
    description: '业主，1栋1单元103（建议试试大字版）',
  },
  {
    openId: 'dev-co-owner-1',
    name: '雷霞明',
    phone: '19800004435',
    home: entranceOne('301'),
    relation: 'coOwner',
    description: '共有人，1栋1单元301（与范泽丽共有）',
  },
  {
    openId: 'dev-co-owner-2',
    name: '范泽丽',
    phone: '19900008372',
    home: entranceOne('301'),
    relation: 'coOwner',
    description: '共有人，1栋1单元301（与雷霞明共有）',
  },
  {
    openId: 'dev-tenant',
    name: '江小北',
    phone: '19900123456',
    home: entranceOne('202'),
    relation: 'tenant',
    description: '租户，1栋1单元202（能提议，不能表决）',
  },
];

/** Not joined yet; a match with the register waits for whoever applies with these. */
export const demoNewcomer = {
  openId: 'dev-newcomer',
  name: '李斌国',
  phone: '19900000153',
  home: entranceOne('203'),
  description: '还没加入：可用姓名李斌国、手机 19900000153 申请 1栋1单元203',
} as const;

export const demoGarden: DemoPlace = {
  id: demoCommunityId,
  name: demoCommunityName,
  kind: 'compound',
  registerFile: 'jinxiu-garden.csv',
  staff: demoStaff,
  residents: demoResidents,
  registrar: 'dev-administrator',
  reviewer: 'dev-grid',
};
