export default definePageConfig({ navigationBarTitleText: '公告草稿' });
