package org.huiyin.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.huiyin.shared.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the REST door at /v3/api-docs. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // the acting post comes from the account, not from the caller's input
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI huiyinApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Huiyin 回音")
                        .version("v1")
                        .description("Handling of deputies' suggestions (人大代表建议) and CPPCC members' proposals (政协提案). "
                                + "What a page can do, a program can do. Errors are problem details (RFC 9457) whose "
                                + "`problems` name field, code and message; the language follows Accept-Language. "
                                + "An account with several posts names the acting one in the header `X-Post: ROLE@organ`; "
                                + "who stands in for an absent colleague `X-Post: ROLE@organ/person`.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}
