import { View } from '@tarojs/components';
import { Facts } from '@/src/ui/facts/facts';
import './register-columns.scss';

const compound = [
  { name: '必须有', value: '楼栋、房号、面积、业主姓名' },
  { name: '最好有', value: '单元、用途、业主手机、备注' },
  { name: '共有', value: '几位业主写在一格，用顿号隔开，手机按同样顺序' },
  { name: '未售', value: '备注写“未售”或“已售未交付”，算作建设单位的' },
];

const village = [
  { name: '必须有', value: '户号、成员姓名、与户主关系' },
  { name: '最好有', value: '村民小组、户主、出生日期、手机' },
  { name: '一行一人', value: '一户几口人就写几行' },
];

/** Which columns a register needs, before somebody chooses a file. */
export function RegisterColumns({ isVillage }: { isVillage: boolean }) {
  return (
    <>
      <View className="register-columns__title">
        {isVillage ? '村民名册（Excel 或 CSV）' : '业主名册（Excel 或 CSV）'}
      </View>
      <Facts facts={isVillage ? village : compound} />
      <View className="register-columns__note">身份证号、性别即使写在表格里也不会导入。</View>
    </>
  );
}
