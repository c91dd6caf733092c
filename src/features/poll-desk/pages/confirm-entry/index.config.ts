export default definePageConfig({ navigationBarTitleText: '核对录入的票' });
