/** Where two camps of neighbours stand on a statement: agree, disagree, or of two minds. */
export type Lean = 1 | 0 | -1;

export interface DemoStatement {
  text: string;
  /** Those who want the piles soon, and those who fear for safety and money. */
  eager: Lean;
  careful: Lean;
  /** Written in the name of the committee, to begin with. */
  seeded?: true;
}

/** What people say about a row of charging piles at the south gate. */
export const chargingStatements: readonly DemoStatement[] = [
  { text: '电动车不能再推上楼充电，这一点没有商量', eager: 1, careful: 1, seeded: true },
  { text: '充电桩要装烟感和摄像头，有人负责看管', eager: 1, careful: 1, seeded: true },
  { text: '南门西侧的空地适合装充电桩', eager: 1, careful: -1, seeded: true },
  { text: '先装十个试用三个月，再决定要不要多装', eager: 1, careful: 1 },
  { text: '收费标准要公开，比外面的充电站便宜一点', eager: 1, careful: 1 },
  { text: '装之前应该请消防部门来现场看一看', eager: 1, careful: 1 },
  { text: '充电收入的账目每个季度贴出来', eager: 1, careful: 1 },
  { text: '老人和残疾人的电动车要留几个固定位置', eager: 1, careful: 1 },
  { text: '充电桩越快装越好，不要再开会讨论了', eager: 1, careful: -1 },
  { text: '二十个充电桩不够，至少要装四十个', eager: 1, careful: -1 },
  { text: '夜里也要能充电，上晚班的人只有夜里有空', eager: 1, careful: -1 },
  { text: '用公共收益先垫上安装的钱，没有问题', eager: 1, careful: -1 },
  { text: '没有充电桩，禁止上楼充电就是一句空话', eager: 1, careful: -1 },
  { text: '外来送餐的电动车也可以付费来充', eager: 1, careful: -1 },
  { text: '靠近南门的几栋楼离得近，大家受益', eager: 1, careful: 0 },
  { text: '空地离3栋太近，起火了会烧到楼里', eager: -1, careful: 1 },
  { text: '不骑电动车的人家不应该出一分钱', eager: -1, careful: 1 },
  { text: '晚上十点以后应该断电，免得没人看着', eager: -1, careful: 1 },
  { text: '应该先解决停车位，再说充电桩', eager: -1, careful: 1 },
  { text: '配电房的容量够不够，要先有书面的检测', eager: 0, careful: 1 },
  { text: '充电桩应该由物业出钱，不能动公共收益', eager: -1, careful: 1 },
  { text: '宁可让大家去外面的充电站，小区里不要装', eager: -1, careful: 1 },
  { text: '南门口车多人多，再加充电桩会更堵', eager: -1, careful: 1 },
  { text: '雨棚要一起做，不然下雨天没法充', eager: 1, careful: 0 },
  { text: '可以装在北门，那里离楼远一些', eager: 0, careful: 1 },
];
