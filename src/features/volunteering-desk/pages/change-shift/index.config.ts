export default definePageConfig({ navigationBarTitleText: '修改班次' });
