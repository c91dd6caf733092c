export default definePageConfig({ navigationBarTitleText: '录入的票' });
