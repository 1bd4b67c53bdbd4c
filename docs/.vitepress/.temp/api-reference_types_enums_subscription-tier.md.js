import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"SubscriptionTier","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/subscription-tier.md","filePath":"api-reference/types/enums/subscription-tier.md"}');
const _sfc_main = { name: "api-reference/types/enums/subscription-tier.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="subscriptiontier" tabindex="-1">SubscriptionTier <a class="header-anchor" href="#subscriptiontier" aria-label="Permalink to &quot;SubscriptionTier&quot;">​</a></h1><p>How much an account may store.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> SubscriptionTier</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  BUSINESS</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ENTERPRISE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  FREE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  PERSONAL</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  PRO</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="business" tabindex="-1"><a href="#business"><code>SubscriptionTier.BUSINESS</code></a> <a class="header-anchor" href="#business" aria-label="Permalink to &quot;[\`SubscriptionTier.BUSINESS\`](#business) {#business}&quot;">​</a></h3><p>2 TB.</p><h3 id="enterprise" tabindex="-1"><a href="#enterprise"><code>SubscriptionTier.ENTERPRISE</code></a> <a class="header-anchor" href="#enterprise" aria-label="Permalink to &quot;[\`SubscriptionTier.ENTERPRISE\`](#enterprise) {#enterprise}&quot;">​</a></h3><p>20 TB.</p><h3 id="free" tabindex="-1"><a href="#free"><code>SubscriptionTier.FREE</code></a> <a class="header-anchor" href="#free" aria-label="Permalink to &quot;[\`SubscriptionTier.FREE\`](#free) {#free}&quot;">​</a></h3><p>5 GB.</p><h3 id="personal" tabindex="-1"><a href="#personal"><code>SubscriptionTier.PERSONAL</code></a> <a class="header-anchor" href="#personal" aria-label="Permalink to &quot;[\`SubscriptionTier.PERSONAL\`](#personal) {#personal}&quot;">​</a></h3><p>50 GB.</p><h3 id="pro" tabindex="-1"><a href="#pro"><code>SubscriptionTier.PRO</code></a> <a class="header-anchor" href="#pro" aria-label="Permalink to &quot;[\`SubscriptionTier.PRO\`](#pro) {#pro}&quot;">​</a></h3><p>500 GB.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/update-user-input.html"><code>UpdateUserInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/user.html"><code>User</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/subscription-tier.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const subscriptionTier = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  subscriptionTier as default
};
