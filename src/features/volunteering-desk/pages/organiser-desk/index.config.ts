export default definePageConfig({ navigationBarTitleText: '组织志愿活动' });
