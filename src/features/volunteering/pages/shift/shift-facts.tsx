import { View } from '@tarojs/components';
import { shiftStates } from '@/shared/volunteering/shift-states';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { agesText, cancelText, skillsText } from '../../activity-looks';
import { LookTag } from '../../components/look-tag';
import { kindIcons } from '../../kind-icons';
import { periodText, shiftLook } from '../../shift-looks';
import type { ShiftDetail } from '../../volunteering-types';
import './shift-facts.scss';
import { activityKinds } from '@/shared/volunteering/activity-kinds';

/** What it is, when and how it stands: the first thing one reads. */
export function ShiftHead({ shift }: { shift: ShiftDetail }) {
  const { title, kind, startsAt, endsAt, place, posts, state, cancelReason } = shift;
  const placesLeft = posts.reduce((sum, post) => sum + post.capacity - post.placesTaken, 0);
  return (
    <>
      <View className="shift-head">
        <View className="shift-head__title">{title}</View>
        <View className="shift-head__line">{periodText(startsAt, endsAt)}</View>
        <View className="shift-head__line">{place}</View>
        <View className="shift-head__tags">
          <LookTag look={shiftLook({ state, startsAt, placesLeft })} />
          <StatusTag icon={kindIcons[kind]}>{activityKinds[kind]}</StatusTag>
        </View>
      </View>
      {state === 'cancelled' && (
        <Callout tone="danger" title={`这个班次${shiftStates.cancelled}`}>
          {cancelReason ? `原因：${cancelReason}` : '请看看别的班次。'}
        </Callout>
      )}
    </>
  );
}

/** Everything else there is to know before signing up. */
export function ShiftFacts({ shift }: { shift: ShiftDetail }) {
  const { contact, note, posts, neededSkills, insurance, insuranceNote, cancelHours } = shift;
  const bought = insuranceNote ? `已买保险：${insuranceNote}` : '已买保险';
  return (
    <Card>
      <Facts
        facts={[
          ...(note ? [{ name: '这一次', value: note }] : []),
          ...posts.map((post) => ({ name: post.name, value: placesText(post) })),
          { name: '联系人', value: contact },
          { name: '年龄', value: agesText(shift) },
          ...(neededSkills.length > 0
            ? [{ name: '需要的特长', value: `${skillsText(neededSkills)}（会其中一样就行）` }]
            : []),
          { name: '保险', value: insurance === 'bought' ? bought : '没有买保险' },
          { name: '取消报名', value: cancelText(cancelHours) },
        ]}
      />
    </Card>
  );
}

/** "8 个名额，已报 6 人", "2 个名额，报满了，3 人候补". */
export function placesText({ capacity, placesTaken, waiting }: ShiftDetail['posts'][number]) {
  const taken = placesTaken < capacity ? `已报 ${placesTaken} 人` : '报满了';
  return [`${capacity} 个名额`, taken, ...(waiting > 0 ? [`${waiting} 人候补`] : [])].join('，');
}
