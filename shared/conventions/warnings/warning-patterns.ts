import type { WarningRule } from './warning-rules';

interface WarningPattern {
  readonly words: RegExp;
  /** What just before it makes it harmless (a car that may not enter). */
  readonly unlessAfter?: RegExp;
}

const forbids = '(?:不得|不准|不许|不能|禁止|严禁)';
const takesAway = '(?:取消|剥夺|暂停|停止|限制|丧失|失去|停发|扣除?|减发|少发|收回)';
const withholds = '(?:不得享受|不能享受|不再享受|不享受|不予|不发|不给)';
const entitlement =
  '(?:分红|福利|补助|补贴|补偿|救助|低保|五保|养老金|股权|股份|收益|待遇|分配|征地款|慰问)';
/** So many characters of the same part of a sentence. */
const within = (most: number): string => `[^，。；！？：]{0,${most}}`;
const amount = '(?:\\d+|[一二两三四五六七八九十百千万]+)元';

const words = (source: string, unlessAfter?: RegExp): WarningPattern => ({
  words: new RegExp(source, 'g'),
  ...(unlessAfter ? { unlessAfter } : {}),
});

/** Words as they stand once spaces are gone; no pattern looks back, which older phones cannot. */
export const warningPatterns: Readonly<Record<WarningRule, readonly WarningPattern[]>> = {
  fines: [
    words(`[处惩体]?罚(?:款|金|没|钱|则)?(?:${amount})?`),
    words('违约金|滞纳金|惩戒金|保证金|押金'),
    words(`[交缴收付](?:纳|取)?${within(8)}${amount}`),
    words(`扣(?:除|减|掉|发)?${within(4)}(?:钱|款|工资)`),
  ],
  scoring: [
    words(`扣(?:除|减|掉)?${within(4)}分(?!红|配)|积分|红黑榜|黑名单|黑榜|失信|信用分|打分|评分`),
  ],
  benefits: [
    words(`(?:${takesAway}|${withholds})${within(14)}${entitlement}`),
    words(`${entitlement}${within(8)}(?:取消|停发|扣|暂停|不予|不再|减半)`),
  ],
  property: [
    words('没收|查封|扣押|充公|变卖|强(?:制|行)?拆|砸(?:车|锁)'),
    words('(?:停|断|掐)(?:水|电|气|网|暖)|停止供(?:水|电|气|暖)|切断[^，。；]{0,4}(?:水|电|气)'),
    words('(?:锁|扣|拖走?)(?:其|他)?(?:违停)?车(?!位|棚|库)'),
    words(`收回${within(8)}(?:宅基地|承包地|承包权|土地|房屋|车位)`),
    words('无偿(?:占用|收回|征用|提供)|归(?:村|社区)?集体所有'),
  ],
  personal: [
    words('搜(?:查|身)|关押|拘[留禁押]|扣留|软禁|殴打|游街|游村|示众|曝光|点名批评|公开批评|检讨'),
    words(`限制${within(6)}自由`),
    words(
      `(?:${forbids}|限制)${within(8)}(?:进入|出入|进出|离开)(?:本?村|小区|本小区|社区)`,
      /[车犬狗宠]/,
    ),
    words(`(?:公布|公开|张贴|公示)${within(10)}(?:姓名|照片|身份证|电话|住址|黑?名单)`),
    words('赶出|逐出|驱逐|搬离本|强制入户|强行入户|强制劳动|连坐|株连'),
    words(`(?:影响|牵连)${within(6)}(?:子女|孩子|家人|亲属)`),
    words(`(?:子女|家属|家人|亲属)${within(10)}(?:不得|取消|一并|连带)`),
    words(`(?:${forbids}|必须)${within(8)}(?:信教|信仰|信奉|做礼拜)`),
  ],
  democratic: [
    words(
      `(?:取消|剥夺|暂停|停止|限制|丧失|失去)${within(12)}(?:选举|表决|投票|参选|候选|监督|知情|议事|申诉|发言)`,
    ),
    words(
      `${forbids}${within(10)}(?:上访|信访|起诉|打官司|投诉|举报|告状|报警|选举|参选|投票|表决|发言|申诉|评论|议论)`,
    ),
    words(`无权${within(4)}(?:参加|参与|表决|投票|发言|选)`),
  ],
  family: [
    words('外嫁|出嫁|嫁出|改嫁|离婚|丧偶|再婚|寡妇|入赘|上门女婿|招婿|赘婿|非婚生|超生|生育指标'),
    words('继承|遗产|彩礼|嫁妆|男丁|传宗接代'),
    words(`结婚${within(14)}(?:迁出|户口|取消|不再|不得|丧失|退出)`),
    words(`只(?:有|能|许|分给?)${within(4)}(?:儿子|男)`),
  ],
  burdens: [
    words('集资|摊派|义务工|以资代劳'),
    words(
      `(?:强制|必须|应当|一律|每户|每人)${within(8)}(?:捐款|捐助|捐赠|出资|出钱|出工|投工|投劳|[交缴](?:纳|费)?(?!${within(4)}(?:物业|水|电|燃气|维修|停车)))`,
    ),
  ],
  services: [
    words(
      `(?:不予|不给|拒绝|暂停|停止|暂缓)${within(4)}(?:办理|办|出具|开具|盖章|开证明|受理|审批|批准)`,
    ),
    words('不(?:出具|开具|盖章|受理)'),
    words(`(?:作为|列为)${within(8)}(?:办事|办理|领取)${within(4)}(?:条件|前提)`),
    words(`(?:签|履行|遵守)${within(10)}(?:才能|方可|才可以)${within(8)}(?:办|领|享受|入学|开)`),
    words(`(?:入学|参军|当兵|入党|政审|就业)${within(8)}(?:不予|不得|取消|一票否决|受限)`),
  ],
};
