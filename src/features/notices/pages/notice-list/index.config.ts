export default definePageConfig({ navigationBarTitleText: '全部公告' });
