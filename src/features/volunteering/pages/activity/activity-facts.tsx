import { View } from '@tarojs/components';
import { useShare } from '@/src/platform/share';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { activityLook, agesText, cancelText, skillsText } from '../../activity-looks';
import { LookTag } from '../../components/look-tag';
import { kindIcons } from '../../kind-icons';
import type { ActivityDetail } from '../../volunteering-types';
import './activity-facts.scss';

/** What an activity is, who may join, and what may happen there. */
export function ActivityFacts({ activity }: { activity: ActivityDetail }) {
  const { id, state, title, kind, kindName, description, risks, photos } = activity;
  useShare({ title: `志愿活动：${title}`, path: `${activityPage}?activityId=${id}` });
  return (
    <>
      <View className="activity-facts">
        <View className="activity-facts__title">{title}</View>
        <View className="activity-facts__tags">
          <LookTag look={activityLook(state)} />
          <StatusTag icon={kindIcons[kind]}>{kindName}</StatusTag>
        </View>
      </View>
      <StateNotice activity={activity} />
      <Card>
        <Facts facts={factsOf(activity)} />
      </Card>
      {description && (
        <Section title="活动介绍">
          <Card>
            <View className="activity-facts__words">{description}</View>
          </Card>
        </Section>
      )}
      <Callout tone="warning" title="参加前请了解的风险">
        <View className="activity-facts__words">{risks || '还没有写'}</View>
      </Callout>
      {photos.length > 0 && (
        <Section title="照片">
          <PhotoGrid photos={photos} />
        </Section>
      )}
    </>
  );
}

const activityPage = '/features/volunteering/pages/activity/index';

function StateNotice({ activity }: { activity: ActivityDetail }) {
  const { state, cancelReason, returnReason } = activity;
  if (state === 'cancelled')
    return (
      <Callout tone="danger" title="这个活动取消了">
        {`原因：${cancelReason ?? ''}`}
      </Callout>
    );
  if (state === 'ended') return <Callout tone="info" title="这个活动已经结束" />;
  if (state === 'submitted')
    return <Callout tone="info" title="正在等社区审核，居民还看不到" icon="hourglass" />;
  if (state === 'draft' && returnReason)
    return (
      <Callout tone="warning" title="审核退回，请修改">
        {returnReason}
      </Callout>
    );
  return state === 'draft' ? <Callout tone="info" title="还是草稿，居民看不到" /> : null;
}

function factsOf(activity: ActivityDetail) {
  const { insurance, insuranceNote, neededSkills } = activity;
  const bought = insuranceNote ? `已买保险：${insuranceNote}` : '已买保险';
  return [
    { name: '主办', value: activity.organiser },
    { name: '地点', value: activity.place || '还没有写' },
    { name: '联系人', value: activity.contact || '还没有写' },
    { name: '年龄', value: agesText(activity) },
    ...(neededSkills.length > 0
      ? [{ name: '需要的特长', value: `${skillsText(neededSkills)}（会其中一样就行）` }]
      : []),
    { name: '保险', value: insurance === 'bought' ? bought : '没有买保险' },
    ...(activity.isRisky ? [{ name: '注意', value: '这个活动可能伤到身体，请量力而行' }] : []),
    { name: '取消报名', value: cancelText(activity.cancelHours) },
    ...(activity.checksInByPlace ? [{ name: '签到', value: '到了现场可以用定位签到' }] : []),
  ];
}
