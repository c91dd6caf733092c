import type { Permission } from '@/shared/permissions';
import type { IconName } from '@/src/ui/icon/icon';
import { communityPages } from '../../community-pages';

export type DeskTool = {
  word: string;
  note: string;
  icon: IconName;
  page: string;
  permission: Permission;
  /** Which of the waiting counts belongs to it. */
  counted?: 'bindings' | 'registers' | 'topics' | 'objections' | 'moderation' | 'plans';
};

/** The tools of the desk, the daily ones first. Who may not use one does not see it. */
export const deskTools: readonly DeskTool[] = [
  {
    word: '审核住户',
    note: '核对加入申请',
    icon: 'user-check',
    page: communityPages.reviewBindings,
    permission: 'community.reviewBindings',
    counted: 'bindings',
  },
  {
    word: '答复议题',
    note: '采纳或说明理由',
    icon: 'messages-square',
    page: '/features/hall/pages/review-topics/index',
    permission: 'hall.decideTopic',
    counted: 'topics',
  },
  {
    word: '办理和承诺',
    note: '公布计划、更新进展',
    icon: 'handshake',
    page: '/features/hall/pages/promises/index',
    permission: 'hall.implement',
    counted: 'plans',
  },
  {
    word: '内容审核',
    note: '可疑内容、举报、申诉',
    icon: 'shield-alert',
    page: '/features/moderation/pages/queue/index',
    permission: 'moderation.decide',
    counted: 'moderation',
  },
  {
    word: '发布公告',
    note: '写公告、草稿、定时',
    icon: 'megaphone',
    page: '/features/notice-desk/pages/notice-drafts/index',
    permission: 'notices.publish',
  },
  {
    word: '组织表决',
    note: '起草、公告、投票',
    icon: 'vote',
    page: '/features/poll-preparation/pages/prepare-poll/index',
    permission: 'polls.prepare',
  },
  {
    word: '结果和异议',
    note: '答复异议、重新计票',
    icon: 'gavel',
    page: '/features/poll-desk/pages/result-desk/index',
    permission: 'polls.prepare',
    counted: 'objections',
  },
  {
    word: '公约',
    note: '制定、修订、签署',
    icon: 'book-open',
    page: '/features/convention-desk/pages/desk/index',
    permission: 'conventions.readCoverage',
  },
  {
    word: '志愿服务',
    note: '发布活动、带班、管时长',
    icon: 'hand-heart',
    page: '/features/volunteering-desk/pages/organiser-desk/index',
    permission: 'volunteering.organise',
  },
  {
    word: '志愿统计',
    note: '按月、类别和楼栋',
    icon: 'chart-pie',
    page: '/features/volunteering-desk/pages/statistics/index',
    permission: 'volunteering.readStatistics',
  },
  {
    word: '住户名单',
    note: '查找、解除登记',
    icon: 'users',
    page: communityPages.residents,
    permission: 'community.reviewBindings',
  },
  {
    word: '导入名册',
    note: '业主或村民名册',
    icon: 'file-up',
    page: communityPages.importRegister,
    permission: 'community.importRegister',
    counted: 'registers',
  },
  {
    word: '人员与职务',
    note: '指派、邀请、免去',
    icon: 'user-cog',
    page: communityPages.roleAssignments,
    permission: 'community.assignRoles',
  },
  {
    word: '议事规则',
    note: '附议人数、公示天数',
    icon: 'settings',
    page: communityPages.settings,
    permission: 'community.changeSettings',
  },
  {
    word: '操作记录',
    note: '谁办过什么',
    icon: 'history',
    page: communityPages.auditLog,
    permission: 'community.readAuditLog',
  },
];
