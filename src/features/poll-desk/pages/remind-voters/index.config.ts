export default definePageConfig({ navigationBarTitleText: '提醒投票' });
