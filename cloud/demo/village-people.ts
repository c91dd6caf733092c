import type { DemoPlace } from './demo-people';

const groupOne = (room: string) => ({ building: '第1组', entrance: null, room });

/** The second community of the demo: a village of 318 households with its convention. */
export const demoVillage: DemoPlace = {
  id: '01900000-0000-7000-8000-000000000002',
  name: '青石村',
  kind: 'village',
  registerFile: 'qingshi-village.csv',
  registrar: 'dev-village-administrator',
  reviewer: 'dev-village-committee',
  staff: [
    {
      openId: 'dev-village-committee',
      name: '方建国',
      role: 'villagersCommittee',
      description: '村民委员会（青石村）：村规民约、公告、村民会议',
    },
    {
      openId: 'dev-village-clerk',
      name: '许桂英',
      role: 'villagersCommittee',
      description: '村民委员会（青石村）：文书，上门登记、复核',
    },
    {
      openId: 'dev-village-administrator',
      name: '罗敏',
      role: 'administrator',
      description: '社区管理员（青石村）：名册、角色、设置',
    },
    {
      openId: 'dev-village-supervisor',
      name: '韦长林',
      role: 'supervisoryCommittee',
      description: '监督委员会（青石村）：村务监督',
    },
  ],
  residents: [
    {
      openId: 'dev-villager',
      name: '魏飞泽',
      phone: '19800007029',
      home: groupOne('0001'),
      relation: 'householdMember',
      description: '村民，青石村第1组0001户',
    },
    {
      openId: 'dev-villager-elder',
      name: '汪明艳',
      phone: '19900004084',
      home: groupOne('0004'),
      relation: 'householdMember',
      description: '村民，青石村第1组0004户（建议试试大字版）',
    },
    {
      openId: 'dev-villager-young',
      name: '孙强艳',
      phone: '19900008323',
      home: groupOne('0002'),
      relation: 'householdMember',
      description: '村民，青石村第1组0002户',
    },
  ],
};
