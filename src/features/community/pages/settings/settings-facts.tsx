import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import type { Settings } from '../../community-types';
import { coOwnerRules, stepDays, stepDaysFields } from './settings-words';

export function SettingsFacts({ settings }: { settings: Settings }) {
  return (
    <Card>
      <Facts
        facts={[
          { name: '附议人数', value: `满 ${settings.cosignThreshold} 人附议，工作人员必须答复` },
          { name: '附议期', value: `${settings.cosignDays} 天` },
          ...stepDaysFields.map((field) => ({
            name: stepDays[field].name,
            value: `${stepDays[field].note} ${settings[field]} 天`,
          })),
          { name: '结果公示', value: `${settings.postingDays} 天` },
          { name: '共有房屋', value: coOwnerRules[settings.coOwnerRule].label },
          { name: '车位', value: settings.parkingVotes ? '计入表决面积' : '不计入表决面积' },
          ...(settings.officialSystemUrl
            ? [{ name: '政府电子投票系统', value: settings.officialSystemUrl }]
            : []),
          { name: '隐私联系人', value: settings.privacyContact || '还没有公布' },
        ]}
      />
    </Card>
  );
}
