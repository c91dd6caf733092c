export default definePageConfig({ navigationBarTitleText: '带领班次' });
