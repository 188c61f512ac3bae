package dev.o2cluster.external;

import dev.o2cluster.external.DatabaseProduct.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JdbcAddress} with every {@link DatabaseProduct}.
 */
class JdbcAddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mysql|jdbc:mysql://db.corp:3306/o2?a=1
			postgresql|jdbc:postgresql://db.corp:5432/o2?a=1
			oracle|jdbc:oracle:thin:@//db.corp:1521/o2?a=1
			sqlserver|jdbc:sqlserver://db.corp:1433;DatabaseName=o2;a=1
			db2|jdbc:db2://db.corp:50000/o2:a=1
			dm|jdbc:dm://db.corp:5236/o2?a=1
			kingbase|jdbc:kingbase8://db.corp:54321/o2?a=1
			kingbase7|jdbc:kingbase://db.corp:54321/o2?a=1
			gbase|jdbc:gbasedbt-sqli://db.corp:9088/o2:GBASEDBTSERVER=ol1;a=1
			oscar|jdbc:oscar://db.corp:2003/o2?a=1
			informix|jdbc:informix-sqli://db.corp:9088/o2:INFORMIXSERVER=ol1;a=1
			""")
	void urlIsBuiltInTheFormOfItsProduct(String id, String url) {
		DatabaseProduct product = DatabaseProducts.find(id).orElseThrow();
		JdbcAddress address = new JdbcAddress("db.corp", product.port(), "o2", "ol1", "a=1", "");
		assertThat(address.url(product)).isEqualTo(url);
		assertThat(address.endpoint(product)).hasToString("Optional[db.corp:" + product.port() + "]");
		assertThat(DatabaseProducts.ofUrl(url)).contains(product);
		assertThat(new JdbcAddress("", 1, "", "", "", url).endpoint(product)).isEqualTo(address.endpoint(product));
	}

	@ParameterizedTest
	@CsvSource({ "oracle, jdbc:oracle:thin:@db.corp:1522:orcl, Optional[db.corp:1522]",
			"mysql, jdbc:mysql://db.corp/o2, Optional[db.corp:3306]",
			"oracle, jdbc:oracle:thin:@orcl_tns, Optional.empty",
			"postgresql, jdbc:postgresql://[::1]:5432/o2, Optional.empty" })
	void endpointIsReadFromAUrlTypedWhole(String id, String url, String endpoint) {
		DatabaseProduct product = DatabaseProducts.find(id).orElseThrow();
		JdbcAddress address = new JdbcAddress("", product.port(), "", "", "", url);
		assertThat(address.url(product)).isEqualTo(url);
		assertThat(address.endpoint(product)).hasToString(endpoint);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					postgresql|jdbc:postgresql://db1:5433,db2/o2?targetServerType=primary|[db1:5433, db2:5432]
					mysql|jdbc:mysql://10.0.0.8,10.0.0.9:3307/o2|[10.0.0.8:3306, 10.0.0.9:3307]
					oracle|jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db1)(PORT=1522))(ADDRESS=(HOST=db2)(PORT=1521)))|[db1:1522, db2:1521]
					sqlserver|jdbc:sqlserver://db.corp;DatabaseName=o2,old|[db.corp:1433]
					""")
	void everyServerOfAUrlTypedWholeIsFound(String id, String url, String endpoints) {
		DatabaseProduct product = DatabaseProducts.find(id).orElseThrow();
		assertThat(new JdbcAddress("", product.port(), "", "", "", url).endpoints(product)).hasToString(endpoints);
	}

	@Test
	void productsAreTheTenO2oaKnowsAndSayWhatNobodyTried() {
		assertThat(DatabaseProducts.all()).extracting(DatabaseProduct::id)
			.containsExactlyInAnyOrder("mysql", "postgresql", "oracle", "sqlserver", "db2", "dm", "kingbase",
					"kingbase7", "gbase", "oscar", "informix");
		assertThat(DatabaseProducts.all()).filteredOn((product) -> product.evidence() == Evidence.UNVERIFIED)
			.extracting(DatabaseProduct::id)
			.containsExactlyInAnyOrder("kingbase7", "oscar");
		assertThat(DatabaseProducts.all())
			.allMatch((product) -> product.needsServer() != product.usualServer().isEmpty());
	}

}
