import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"User","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/user.md","filePath":"api-reference/types/objects/user.md"}');
const _sfc_main = { name: "api-reference/types/objects/user.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="user" tabindex="-1">User <a class="header-anchor" href="#user" aria-label="Permalink to &quot;User&quot;">​</a></h1><p>An account.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> User</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> implements</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Node</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  createdAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  email</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  fullName</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  id</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  lastLoginAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  role</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Role</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  storageQuota</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ByteCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  storageUsed</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ByteCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  tier</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">SubscriptionTier</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  username</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="created-at" tabindex="-1"><a href="#created-at"><code>User.createdAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#created-at" aria-label="Permalink to &quot;[\`User.createdAt\`](#created-at) · [\`DateTime!\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#created-at}&quot;">​</a></h3><p>When it was registered.</p><h3 id="email" tabindex="-1"><a href="#email"><code>User.email</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#email" aria-label="Permalink to &quot;[\`User.email\`](#email) · [\`String!\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#email}&quot;">​</a></h3><p>As it was registered; unique without regard to case.</p><h3 id="full-name" tabindex="-1"><a href="#full-name"><code>User.fullName</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#full-name" aria-label="Permalink to &quot;[\`User.fullName\`](#full-name) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#full-name}&quot;">​</a></h3><p>The name of the person, if they gave one.</p><h3 id="id" tabindex="-1"><a href="#id"><code>User.id</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#id" aria-label="Permalink to &quot;[\`User.id\`](#id) · [\`ID!\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#id}&quot;">​</a></h3><p>Global id.</p><h3 id="last-login-at" tabindex="-1"><a href="#last-login-at"><code>User.lastLoginAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#last-login-at" aria-label="Permalink to &quot;[\`User.lastLoginAt\`](#last-login-at) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#last-login-at}&quot;">​</a></h3><p>When it last signed in.</p><h3 id="role" tabindex="-1"><a href="#role"><code>User.role</code></a> · <a href="/api-reference/types/enums/role.html"><code>Role!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#role" aria-label="Permalink to &quot;[\`User.role\`](#role) · [\`Role!\`](/api-reference/types/enums/role) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#role}&quot;">​</a></h3><p>What the account may do.</p><h3 id="storage-quota" tabindex="-1"><a href="#storage-quota"><code>User.storageQuota</code></a> · <a href="/api-reference/types/scalars/byte-count.html"><code>ByteCount!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#storage-quota" aria-label="Permalink to &quot;[\`User.storageQuota\`](#storage-quota) · [\`ByteCount!\`](/api-reference/types/scalars/byte-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#storage-quota}&quot;">​</a></h3><p>Bytes that it may store.</p><h3 id="storage-used" tabindex="-1"><a href="#storage-used"><code>User.storageUsed</code></a> · <a href="/api-reference/types/scalars/byte-count.html"><code>ByteCount!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#storage-used" aria-label="Permalink to &quot;[\`User.storageUsed\`](#storage-used) · [\`ByteCount!\`](/api-reference/types/scalars/byte-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#storage-used}&quot;">​</a></h3><p>Bytes that it has stored: originals, previews and corrected pictures.</p><h3 id="tier" tabindex="-1"><a href="#tier"><code>User.tier</code></a> · <a href="/api-reference/types/enums/subscription-tier.html"><code>SubscriptionTier!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#tier" aria-label="Permalink to &quot;[\`User.tier\`](#tier) · [\`SubscriptionTier!\`](/api-reference/types/enums/subscription-tier) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#tier}&quot;">​</a></h3><p>How much it may store and do.</p><h3 id="username" tabindex="-1"><a href="#username"><code>User.username</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#username" aria-label="Permalink to &quot;[\`User.username\`](#username) · [\`String!\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#username}&quot;">​</a></h3><p>As it was registered; unique without regard to case.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><h3 id="node" tabindex="-1"><a href="/api-reference/types/interfaces/node.html"><code>Node</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "interface"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#node" aria-label="Permalink to &quot;[\`Node\`](/api-reference/types/interfaces/node) &lt;Badge type=&quot;info&quot; text=&quot;interface&quot; /&gt;&quot;">​</a></h3><p>Anything that can be fetched again by its id alone.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/queries/me.html"><code>me</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/update-user.html"><code>updateUser</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/auth-payload.html"><code>AuthPayload</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/user-edge.html"><code>UserEdge</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/user.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const user = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  user as default
};
