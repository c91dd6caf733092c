export default definePageConfig({ navigationBarTitleText: '楼栋参与情况' });
