package dev.o2cluster.external.web;

import java.util.Optional;

import dev.o2cluster.secret.SecretValues;
import tools.jackson.databind.JsonNode;

/**
 * What a form makes.
 *
 * @param member the member of the document; empty to leave it out
 * @param secrets the values of the passwords that are new in it
 */
record Made(Optional<JsonNode> member, SecretValues secrets) {

}
