export default definePageConfig({ navigationBarTitleText: '打印和张贴' });
