export default definePageConfig({ navigationBarTitleText: '通知班次里的人' });
