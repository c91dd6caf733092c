export default definePageConfig({ navigationBarTitleText: '公布执行计划' });
