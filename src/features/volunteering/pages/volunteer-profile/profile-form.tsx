import { View } from '@tarojs/components';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { activityKinds } from '@/shared/volunteering/activity-kinds';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { skills } from '@/shared/volunteering/skills';
import { volunteerLimits } from '@/shared/volunteering/volunteers/volunteer-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Facts } from '@/src/ui/facts/facts';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { day } from '@/src/ui/words/time';
import { BigState } from '../../components/big-state';
import { ChipChoices } from '../../components/chip-choices';
import type { OwnVolunteer } from '../../volunteering-types';
import { LeaveVolunteering } from './leave-volunteering';
import './profile-form.scss';

const untouched = { skills: [], interests: [], wantsCalls: false, onLeaderboard: false };

/** One form for registering and for changing: the only thing asked of everybody is one tap. */
export function ProfileForm({ own }: { own: OwnVolunteer }) {
  const { profile, isRegistered, isAdult, contact, claimable } = own;
  const [form, change, forget] = useDraft(`volunteer-profile:${isRegistered}`, {
    ...(profile ?? untouched),
    birthDate: profile?.birthDate ?? null,
  });
  const calls = useMessagePermission(['shiftCall', 'shiftReminder', 'shiftChange']);
  const { registerAsVolunteer, changeVolunteerProfile } = cloudClient.volunteering;
  const save = useCommand(
    isRegistered ? changeVolunteerProfile.mutate : registerAsVolunteer.mutate,
    {
      refetches: [cloud.volunteering.pathKey()],
      onDone: () => {
        forget();
        tell(isRegistered ? '已经保存' : '登记好了，可以报名了');
      },
    },
  );
  const { wantsCalls, onLeaderboard, birthDate } = form;
  const submit = () => {
    if (form.wantsCalls) void calls.ask();
    save.run({
      ...{ skills: form.skills, interests: form.interests },
      ...{ wantsCalls, onLeaderboard, birthDate },
    });
  };
  return (
    <View className="profile-form">
      {isRegistered && profile ? (
        <BigState icon="hand-heart" tone="success" title="您是志愿者">
          {`${day(profile.registeredAt)}登记${profile.registeredBy ? `，${profile.registeredBy}代办` : ''}`}
        </BigState>
      ) : (
        <Callout tone="info" icon="hand-heart">
          登记为志愿者，就能一键报名社区的志愿活动。全凭自愿，随时可以退出。
        </Callout>
      )}
      {claimable && (
        <Callout tone="success" title="以前的服务会并到您名下">
          {`工作人员帮“${claimable.name}”登记过${claimable.earnedMinutes > 0 ? `，已有 ${minutesText(claimable.earnedMinutes)}` : ''}。`}
        </Callout>
      )}
      <Card>
        <Facts
          facts={[
            { name: '姓名', value: contact?.name ?? profile?.name ?? '没有找到住户登记' },
            { name: '电话', value: contact?.phone || profile?.phone || '没有登记' },
          ]}
        />
        <View className="profile-form__note">
          来自您的住户登记，印在服务证明上。电话只有您报名的班次的负责人能看到。
        </View>
      </Card>
      <ChipChoices
        label="特长（可不选）"
        note="有的活动需要有特长的人"
        choices={skills}
        values={form.skills}
        onChange={(chosen) => change({ skills: chosen })}
      />
      <ChipChoices
        label="想参加哪类活动（可不选）"
        choices={activityKinds}
        values={form.interests}
        onChange={(chosen) => change({ interests: chosen })}
      />
      <DateTimeField
        label={isAdult ? '出生日期（可不填）' : '出生日期'}
        hint={
          isAdult ? '只有对年龄有要求的活动才用得到' : '未满 18 周岁的要填，用来判断能参加哪些活动'
        }
        withTime={false}
        value={birthDate === null ? null : startOfShanghaiDay(birthDate).toISOString()}
        earliest={startOfShanghaiDay(volunteerLimits.earliestBirthDate).toISOString()}
        latest={new Date().toISOString()}
        onChange={(instant) => change({ birthDate: shanghaiDay(instant) })}
      />
      <Card flush>
        <SwitchRow
          title="缺人的时候可以叫我"
          note="班次缺人时，给您发一条招募消息"
          on={wantsCalls}
          onChange={(on) => change({ wantsCalls: on })}
        />
        <SwitchRow
          title="在榜上显示我的名字"
          note="同意以后，邻居能在服务榜上看到您的姓名和时长"
          on={onLeaderboard}
          onChange={(on) => change({ onLeaderboard: on })}
        />
      </Card>
      {save.failure && <Callout tone="danger">{save.failure.message}</Callout>}
      <PrimaryButton icon="circle-check" loading={save.isRunning} onPress={submit}>
        {isRegistered ? '保存' : '登记为志愿者'}
      </PrimaryButton>
      {isRegistered && <LeaveVolunteering />}
    </View>
  );
}
