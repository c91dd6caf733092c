import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { skills } from '@/shared/volunteering/skills';
import { Facts } from '@/src/ui/facts/facts';
import { day } from '@/src/ui/words/time';
import type { VolunteerBasics } from '../certificate-types';

/** Who a volunteer is, as far as it is kept. */
export function BasicFacts({ basics }: { basics: VolunteerBasics }) {
  const { name, phone, birthDate, adult, registeredAt, leftAt, earnedMinutes } = basics;
  return (
    <Facts
      facts={[
        { name: '姓名', value: name },
        { name: '电话', value: phone || '没有登记' },
        {
          name: '出生日期',
          value: birthDate
            ? day(startOfShanghaiDay(birthDate).toISOString())
            : `没有登记，${adult ? '已满' : '未满'} 18 周岁`,
        },
        {
          name: '特长',
          value: basics.skills.map((skill) => skills[skill]).join('、') || '没有登记',
        },
        { name: '登记时间', value: day(registeredAt) },
        ...(leftAt === null ? [] : [{ name: '退出时间', value: day(leftAt) }]),
        { name: '服务时长', value: minutesText(earnedMinutes) },
      ]}
    />
  );
}
