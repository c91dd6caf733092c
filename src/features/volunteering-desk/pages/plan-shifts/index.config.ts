export default definePageConfig({ navigationBarTitleText: '安排班次' });
