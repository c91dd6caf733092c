export default definePageConfig({ navigationBarTitleText: '写志愿活动' });
