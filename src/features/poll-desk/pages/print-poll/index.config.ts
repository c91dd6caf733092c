export default definePageConfig({ navigationBarTitleText: '打印和导出' });
