import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import { type Fact, Facts } from '@/src/ui/facts/facts';
import type { RegisterReport } from '../../community-types';
import './report.scss';

type ReportTotalsProps = { report: RegisterReport; fileName: string };

/** What the file comes to: the numbers somebody compares with the paper register. */
export function ReportTotals({ report, fileName }: ReportTotalsProps) {
  return (
    <>
      <View className="register-report__file">{fileName}</View>
      <Facts facts={factsOf(report)} />
    </>
  );
}

function factsOf({ compound, village }: RegisterReport): Fact[] {
  if (village)
    return [
      { name: '户数', value: `${village.households} 户` },
      { name: '人数', value: `${village.members} 人` },
      { name: '满 18 周岁', value: `${village.adults18} 人` },
    ];
  if (!compound) return [];
  const { withoutParking, withParking, developer } = compound;
  return [
    { name: '房屋', value: `${withoutParking.units} 套` },
    { name: '表决人数', value: `${withoutParking.people} 人` },
    { name: '专有面积', value: areaText(withoutParking.areaHundredths) },
    { name: '车位', value: `${withParking.units - withoutParking.units} 个，不计入以上` },
    { name: '建设单位', value: `${developer.units} 套，${areaText(developer.areaHundredths)}` },
    { name: '共有房屋', value: `${compound.coOwnedUnits} 套` },
    { name: '有多套的', value: `${compound.personsWithSeveralUnits} 人` },
  ];
}
